using System.Globalization;
using System.Text;

namespace Yuimori.Workbench.Risks;

/// <summary>Says in words what is wrong with a text, and what to do.</summary>
internal static class VectorErrors
{
    private const int QuotedMax = 60;

    public static VectorError Make(VectorFormat format, VectorProblem problem, ReadOnlySpan<char> text)
    {
        var came = Quote(text.Slice(problem.Offset, problem.Length));
        var metric = problem.Metric < 0 ? null : format.Metrics[problem.Metric];
        var (ja, en) = Say(format, problem.Kind, metric, came, problem.Length);
        if (problem.Kind == VectorProblemKind.Missing && OthersMissing(format, metric!, text) is { Length: > 0 } others)
        {
            ja += $"ほかに{string.Join("、", others)}もありません。";
            en += $" Also missing: {string.Join(", ", others)}.";
        }

        var at = problem.Offset + 1;
        return new VectorError($"{format.Code}-{(int)problem.Kind:00}", $"{at}文字目：{ja}", $"character {at}: {en}")
        {
            Metric = metric?.Symbol,
            Position = at,
        };
    }

    // A vector that only lacks metrics has whole fields, so that their names can be told by the colon.
    private static string[] OthersMissing(VectorFormat format, VectorMetric first, ReadOnlySpan<char> text)
    {
        var stated = text.ToString().Split('/', '(').Select(static f => f.Split(':')[0]).ToHashSet();
        return
        [
            .. format.Metrics.Where(m => m.IsMandatory && m != first && !stated.Contains(m.Symbol))
                .Select(static m => m.Symbol),
        ];
    }

    private static (string Ja, string En) Say(
        VectorFormat format, VectorProblemKind kind, VectorMetric? metric, string came, int length) => kind switch
    {
        VectorProblemKind.Empty => (
            $"{format.Method}のベクトルがありません。「{Example(format)}」のように書いてください。",
            $"There is no {format.Method} vector. Write one such as {Example(format)}."),
        VectorProblemKind.TooLong => (
            $"{length}文字あります。ベクトルは{VectorFormat.LengthMax}文字以内です。1行に1つだけ書いてください。",
            $"There are {length} characters; a vector has at most {VectorFormat.LengthMax}. Write one vector a line."),
        VectorProblemKind.Prefix => (
            $"「{came}」は「{format.Prefix}」で始まっていません。先頭に付けるか、評価方式を選び直してください。",
            $"\"{came}\" does not begin with \"{format.Prefix}\". Put it in front, or choose another method."),
        VectorProblemKind.Malformed => (
            $"「{came}」は「項目:値」の形ではありません。余分な「/」を消すか、項目と値を書いてください。",
            $"\"{came}\" is not of the form metric:value. Remove the extra \"/\", or state metric and value."),
        VectorProblemKind.UnknownMetric => (
            $"「{came}」という項目は{format.Method}にありません。使える項目は{Symbols(format, "、")}です（大文字と小文字を区別します）。",
            $"{format.Method} has no metric \"{came}\". It has {Symbols(format, ", ")} (upper and lower case differ)."),
        VectorProblemKind.UnknownValue => (
            $"「{came}」：{metric!.Symbol}（{metric.Name.Ja}）に使える値は{Values(metric, "、", ja: true)}です。どれか1つにしてください。",
            $"\"{came}\": {metric.Symbol} ({metric.Name.En}) takes {Values(metric, ", ", ja: false)}. Choose one."),
        VectorProblemKind.Repeated => (
            $"「{came}」：{metric!.Symbol}（{metric.Name.Ja}）が2回あります。どちらかを消してください。",
            $"\"{came}\": {metric.Symbol} ({metric.Name.En}) stands twice. Remove one of the two."),
        VectorProblemKind.Order => (
            $"「{came}」：{metric!.Symbol}の位置が違います。{format.Method}では{Symbols(format, "、")}の順に書いてください。",
            $"\"{came}\": {metric.Symbol} stands too late. {format.Method} wants the order {Symbols(format, ", ")}."),
        VectorProblemKind.Missing => (
            $"「{came}」に{metric!.Symbol}（{metric.Name.Ja}）がありません。必須の項目です。{Values(metric, "、", ja: true)}から選んで加えてください。",
            $"\"{came}\" lacks {metric.Symbol} ({metric.Name.En}), which is mandatory. "
                + $"Add it with {Values(metric, ", ", ja: false)}."),
        VectorProblemKind.Incomplete => (
            $"「{came}」に{metric!.Symbol}（{metric.Name.Ja}）がありません。このグループは全部書くか、全部省いてください。",
            $"\"{came}\" lacks {metric.Symbol} ({metric.Name.En}). State its whole group, or nothing of it."),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Nothing is wrong"),
    };

    private static string Example(VectorFormat format)
    {
        var values = new MetricValues(0, 0);
        foreach (var metric in format.Metrics.Where(static m => m.IsMandatory)) values = values.With(metric.Slot, 1);
        return VectorWriter.Write(format, values);
    }

    private static string Symbols(VectorFormat format, string separator) =>
        string.Join(separator, format.Metrics.Select(static m => m.Symbol));

    private static string Values(VectorMetric metric, string separator, bool ja) => string.Join(
        separator, metric.Values.Where(static v => v.Symbol.Length > 0).Select(v => Value(v, ja)));

    private static string Value(VectorValue value, bool ja) => value.Name.En == value.Symbol ? value.Symbol
        : ja ? $"{value.Symbol}（{value.Name.Ja}）" : $"{value.Symbol} ({value.Name.En})";

    // Whatever came is shown to a person: control characters could forge lines or colours of a terminal.
    private static string Quote(ReadOnlySpan<char> text)
    {
        var quoted = new StringBuilder(QuotedMax);
        foreach (var c in text[..Math.Min(text.Length, QuotedMax)]) quoted.Append(IsShown(c) ? c : '?');
        return quoted.Append(text.Length > QuotedMax ? "…" : "").ToString();
    }

    private static bool IsShown(char c) => !char.IsControl(c) && !char.IsSurrogate(c)
        && char.GetUnicodeCategory(c) is not (
            UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
