using System.Net;
using System.Text.RegularExpressions;

namespace Yuimori.Shared.Sites;

/// <summary>A browser without scripts: keeps cookies, sends forms with their hidden fields.</summary>
public sealed partial class FormClient : IDisposable
{
    private readonly HttpClient _http;

    public FormClient(Uri baseAddress)
    {
        var handler = new SocketsHttpHandler { CookieContainer = new CookieContainer(), UseProxy = false };
        _http = new HttpClient(handler) { BaseAddress = baseAddress, Timeout = TimeSpan.FromSeconds(30) };
    }

    public async Task<(HttpStatusCode Status, string Text)> GetAsync(string path, CancellationToken cancellation)
    {
        using var response = await _http.GetAsync(new Uri(path, UriKind.Relative), cancellation);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(cancellation));
    }

    public async Task<byte[]> DownloadAsync(string path, CancellationToken cancellation) =>
        await _http.GetByteArrayAsync(new Uri(path, UriKind.Relative), cancellation);

    /// <summary>Opens a page, then posts a form of its fields with the hidden ones that the page gave.</summary>
    public async Task<(HttpStatusCode Status, string Text)> SubmitAsync(
        string page, string action, CancellationToken cancellation, params (string Name, string Value)[] fields)
    {
        var (_, text) = await GetAsync(page, cancellation);
        var all = HiddenField().Matches(text)
            .Select(m => (Name: m.Groups["name"].Value, Value: WebUtility.HtmlDecode(m.Groups["value"].Value)))
            .Where(hidden => fields.All(f => f.Name != hidden.Name))
            .DistinctBy(hidden => hidden.Name)
            .Concat(fields)
            .ToDictionary(f => f.Name, f => f.Value);
        using var content = new FormUrlEncodedContent(all);
        using var response = await _http.PostAsync(new Uri(action, UriKind.Relative), content, cancellation);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(cancellation));
    }

    public void Dispose() => _http.Dispose();

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)"\s*/?>""")]
    private static partial Regex HiddenField();
}
