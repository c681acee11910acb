using System.Text;
using Yuimori.Workbench.Risks;

namespace Yuimori.Fuzz.Risks;

/// <summary>Target: the readers of vector strings.</summary>
public static class VectorTarget
{
    /// <summary>
    /// One input: a text of any bytes, read by every method. It is a vector, which has a score within its scale and is the
    /// same when written and read again; or it is refused, with a place within the text and no control characters.
    /// </summary>
    public static void Run(ReadOnlySpan<byte> input)
    {
        var text = Encoding.Latin1.GetString(input);
        Check<CvssV40Vector>(input, text, static v => CvssV40.Score(v).Score.Value);
        Check<CvssV31Vector>(input, text, static v => CvssV31.Score(v).Environmental.Value);
        Check<CvssV30Vector>(input, text, static v => CvssV30.Score(v).Environmental.Value);
        Check<CvssV2Vector>(input, text, static v => CvssV2.Score(v).Environmental?.Value ?? CvssV2.Score(v).Base.Value);
        Check<CrssVector>(input, text, static v => Crss.Score(v).Risk);
        Check<OwaspRiskVector>(input, text, static v => OwaspRiskRating.Score(v).Likelihood);
    }

    private static void Check<T>(ReadOnlySpan<byte> bytes, string text, Func<T, decimal> score)
        where T : struct, IRiskVector<T>
    {
        var parsed = T.Parse(text);
        if (T.TryParse(bytes, out var raw) != parsed.IsOk || T.TryParse(text, out var narrow) != parsed.IsOk)
            throw new InvalidOperationException("A text is both good and bad.");
        if (parsed.IsOk)
        {
            if (!raw.Equals(narrow) || !raw.Equals(T.Parse(parsed.Value.ToString()!).Value))
                throw new InvalidOperationException("A vector changes when it is written and read again.");
            if (score(parsed.Value) is < 0m or > 10m)
                throw new InvalidOperationException("A score is off the scale.");
            return;
        }

        if (parsed.Error.Position < 1 || parsed.Error.Position > text.Length + 1)
            throw new InvalidOperationException($"A refusal stands nowhere: {parsed.Error}");
        if (parsed.Error.Ja.Any(char.IsControl) || parsed.Error.En.Any(char.IsControl))
            throw new InvalidOperationException($"A refusal carries a control character: {parsed.Error.Code}");
    }
}
