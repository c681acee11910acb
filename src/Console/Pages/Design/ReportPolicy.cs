using System.Security.Cryptography;
using System.Text;

namespace Yuimori.Console.Pages.Design;

/// <summary>
/// The report is one file with its style sheet inside. It gets a content security policy of its own that allows
/// exactly that sheet, by its hash, and nothing else.
/// </summary>
internal static class ReportPolicy
{
    private const string Open = "<style>";
    private const string Close = "</style>";

    public static string For(string html)
    {
        var hashes = new StringBuilder();
        for (var at = 0; (at = html.IndexOf(Open, at, StringComparison.Ordinal)) >= 0;)
        {
            at += Open.Length;
            var end = html.IndexOf(Close, at, StringComparison.Ordinal);
            if (end < 0) break;
            var digest = SHA256.HashData(Encoding.UTF8.GetBytes(html[at..end]));
            hashes.Append(" 'sha256-").Append(Convert.ToBase64String(digest)).Append('\'');
            at = end;
        }

        var styles = hashes.Length == 0 ? " 'none'" : hashes.ToString();
        return $"default-src 'none'; style-src{styles}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }
}
