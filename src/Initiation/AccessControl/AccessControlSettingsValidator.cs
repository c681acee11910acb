using Yuimori.Kernel.Text;

namespace Yuimori.Initiation.AccessControl;

/// <summary>Checks <see cref="AccessControlSettings"/> and reports every problem at once (D15).</summary>
public static class AccessControlSettingsValidator
{
    /// <summary>What is wrong; empty when nothing is.</summary>
    public static IReadOnlyList<LocalisedText> Validate(AccessControlSettings settings)
    {
        var problems = new List<LocalisedText>();
        if (settings.DenialWindow <= TimeSpan.Zero) problems.Add(Positive(nameof(settings.DenialWindow)));
        if (settings.DenialKeysMax <= 0) problems.Add(Positive(nameof(settings.DenialKeysMax)));
        return problems;
    }

    private static LocalisedText Positive(string key) =>
        new($"{key} は正の値にしてください。", $"{key} must be greater than zero.");
}
