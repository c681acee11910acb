using Yuimori.Kernel.Text;

namespace Yuimori.Initiation.Authentication;

/// <summary>Checks <see cref="AuthenticationSettings"/> and reports every problem at once (D15).</summary>
public static class AuthenticationSettingsValidator
{
    /// <summary>What is wrong; empty when nothing is.</summary>
    public static IReadOnlyList<LocalisedText> Validate(AuthenticationSettings settings)
    {
        var problems = new List<LocalisedText>();
        Positive(nameof(settings.RefusalWindow), settings.RefusalWindow > TimeSpan.Zero, problems);
        Positive(nameof(settings.RefusalKeysMax), settings.RefusalKeysMax > 0, problems);
        Positive(nameof(settings.ImpersonationQuiet), settings.ImpersonationQuiet > TimeSpan.Zero, problems);
        Positive(nameof(settings.ImpersonationsMax), settings.ImpersonationsMax > 0, problems);
        Positive(nameof(settings.ConnectBurst), settings.ConnectBurst > 0, problems);
        Positive(nameof(settings.ConnectRefill), settings.ConnectRefill > TimeSpan.Zero, problems);
        return problems;
    }

    private static void Positive(string key, bool holds, List<LocalisedText> problems)
    {
        if (holds) return;
        problems.Add(new LocalisedText($"{key} は正の値にしてください。", $"{key} must be greater than zero."));
    }
}
