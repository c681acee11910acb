using System.Security.Cryptography;
using System.Text.Json;
using Yuimori.Kernel.Json;
using Yuimori.Kernel.Placement;
using Yuimori.Kernel.Results;

namespace Yuimori.Gateway.Plan;

/// <summary>Reads <c>plan.json</c>.</summary>
internal static class PlanFile
{
    /// <summary>1 MiB, thousands of members; a larger file is not ours, and would be read into memory.</summary>
    private const int BytesMax = 1024 * 1024;

    /// <summary>The plan of a data directory, or what is wrong with it.</summary>
    internal static Result<LoadedPlan> Load(string directory)
    {
        var path = Path.Combine(directory, "plan.json");
        try
        {
            var file = new FileInfo(path);
            if (file is { Exists: true, Length: > BytesMax })
                return Bad($"{path} has {file.Length} bytes, at most {BytesMax}");
            var bytes = File.ReadAllBytes(path);
            var plan = JsonSerializer.Deserialize(bytes, WireJson.Shared.GatewayPlan);
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

    private static Error Bad(string detail) =>
        Error.Of("GATEWAY-01", "計画(plan.json)を使えません。", "The plan (plan.json) cannot be used.", detail);
}
