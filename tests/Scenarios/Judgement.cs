using System.Globalization;
using System.Text.Json;
using Yuimori.Shared.Sites;
using Yuimori.Trust.Journal;

namespace Yuimori.Scenarios.Tests;

/// <summary>What <c>yuimori proof check</c> says of a home's Journal: the auditor's way, without the hub.</summary>
internal sealed class Judgement
{
    private readonly JsonElement _root;

    private Judgement(JsonElement root) => _root = root;

    public static async Task<Judgement> OfAsync(Site site, CancellationToken cancellation, TimeSpan? later = null)
    {
        var export = Path.Combine(site.Data, $"audit-{Guid.CreateVersion7():N}.jsonl");
        Assert.True(JournalExport.Write(JournalFiles.At(site.DirectoryOf(Site.Hub)), export, null, cancellation).IsOk);
        var at = TimeProvider.System.GetUtcNow() + (later ?? TimeSpan.Zero);
        var (_, said) = await Tool.YuimoriAsync(
            cancellation, "proof", "check", export, "--system", site.SystemFile, "--json",
            "--at", at.ToString("O", CultureInfo.InvariantCulture));
        var json = said.IndexOf('{', StringComparison.Ordinal);
        Assert.True(json >= 0, said);
        using var document = JsonDocument.Parse(said[json..]);
        return new Judgement(document.RootElement.Clone());
    }

    public string Requirement(string id) => Of(id).GetProperty("state").GetString()!;

    public string Rule(string requirement, string rule) =>
        Of(requirement).GetProperty("rules").GetProperty(rule).GetProperty("state").GetString()!;

    public override string ToString() => _root.ToString();

    private JsonElement Of(string id) => _root.GetProperty("requirements").GetProperty(id);
}
