using System.Globalization;
using Microsoft.AspNetCore.Http;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Results;

namespace Yuimori.Console.Web;

/// <summary>Reads a page's filters. The first bad one is kept as an error that says what would be good.</summary>
internal sealed class QueryReader(IQueryCollection query)
{
    /// <summary>200 rows a page; stops <c>?count=1000000000</c> from reading a Journal of years into memory.</summary>
    public const int CountMax = 200;

    /// <summary>Rows when nothing is asked for.</summary>
    public const int CountDefault = 50;

    /// <summary>The first filter that cannot be understood; null: all can.</summary>
    public Error? Error { get; private set; }

    /// <summary>A Component's id.</summary>
    public ComponentId? Component(string name)
    {
        if (Text(name) is not { } text) return null;
        var id = ComponentId.Parse(text);
        if (id.IsOk) return id.Value;
        Fail(name, text, "構成要素のID", "the id of a Component");
        return null;
    }

    /// <summary>One of several words.</summary>
    public string? Word(string name, IEnumerable<string> words)
    {
        if (Text(name) is not { } text) return null;
        var all = words.ToList();
        if (all.Contains(text, StringComparer.Ordinal)) return text;
        var list = string.Join(", ", all.Take(12));
        Fail(name, text, list, list);
        return null;
    }

    /// <summary>An index in the Journal.</summary>
    public long? Index(string name)
    {
        if (Text(name) is not { } text) return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index)) return index;
        Fail(name, text, "0以上の整数", "a whole number from 0");
        return null;
    }

    /// <summary>Rows a page, 1 to <see cref="CountMax"/>.</summary>
    public int Count()
    {
        if (Text("count") is not { } text) return CountDefault;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count is >= 1 and <= CountMax)
        {
            return count;
        }

        Fail("count", text, $"1〜{CountMax}", $"1 to {CountMax}");
        return CountDefault;
    }

    /// <summary>A text as it came; null when it is missing or empty.</summary>
    public string? Text(string name) => query[name].ToString() is { Length: > 0 } text ? text : null;

    /// <summary>Keeps an error, if it is the first.</summary>
    public void Fail(string name, string came, string expectedJa, string expectedEn)
    {
        // 40 characters are shown: enough to see one's own mistake, too few to fill a page with a link.
        var shown = came.Length <= 40 ? came : came[..40] + "…";
        Error ??= Kernel.Results.Error.Of(
            "CONSOLE-01",
            $"絞り込み条件「{name}」の値「{shown}」は使えません。使える値: {expectedJa}",
            $"The filter \"{name}\" cannot be \"{shown}\". It may be: {expectedEn}");
    }
}
