using System.Security.Cryptography;
using System.Text.Json;
using Yuimori.Kernel.Json;
using Yuimori.Kernel.Results;

namespace Yuimori.Agent.Plan;

/// <summary>Reads <c>plan.json</c>.</summary>
internal static class PlanFile
{
    /// <summary>256 KiB, hundreds of rules; a larger file is not ours, and would be read into memory.</summary>
    private const int BytesMax = 256 * 1024;

    /// <summary>The plan of a data directory, or every problem with it in one line.</summary>
    internal static Result<LoadedPlan> Load(string directory)
    {
        var path = Path.Combine(directory, "plan.json");
        try
        {
            var file = new FileInfo(path);
            if (file.Exists && file.Length > BytesMax)
                return Bad($"{path} has {file.Length} bytes, at most {BytesMax}");
            var bytes = File.ReadAllBytes(path);
            if (HoldsNull(bytes)) return Bad($"{path}: a list holds null");
            var plan = JsonSerializer.Deserialize(bytes, WireJson.Shared.AgentPlan);
            if (plan is null) return Bad($"{path} is null");
            var problems = PlanValidator.Validate(plan);
            return problems.Count > 0
                ? Bad($"{path}: {string.Join("; ", problems)}")
                : new LoadedPlan(plan, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return Bad($"{path}: {e.Message}");
        }
    }

    // The serialiser checks members, not what stands in lists.
    private static bool HoldsNull(byte[] json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = WireJson.DepthMax });
        var last = JsonTokenType.None;
        while (reader.Read())
        {
            var isMemberOrAll = last is JsonTokenType.PropertyName or JsonTokenType.None;
            if (reader.TokenType == JsonTokenType.Null && !isMemberOrAll) return true;
            last = reader.TokenType;
        }

        return false;
    }

    private static Error Bad(string detail) =>
        Error.Of("AGENT-01", "計画(plan.json)を使えません。", "The plan (plan.json) cannot be used.", detail);
}
