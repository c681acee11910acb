using Yuimori.Kernel.Events;
using Yuimori.Kernel.Text;

namespace Yuimori.Prevention.LogCollection;

/// <summary>Checks <see cref="LogCollectionSettings"/> and reports every problem at once (D15).</summary>
public static class LogCollectionSettingsValidator
{
    /// <summary>What is wrong; empty when nothing is.</summary>
    public static IReadOnlyList<LocalisedText> Validate(LogCollectionSettings settings)
    {
        var problems = new List<LocalisedText>();
        if (settings.BatchBytesMax < EventLimits.BytesMax)
        {
            problems.Add(new LocalisedText(
                $"BatchBytesMax は {EventLimits.BytesMax} 以上にしてください。",
                $"BatchBytesMax must be at least {EventLimits.BytesMax}."));
        }

        if (settings.Linger < TimeSpan.Zero)
            problems.Add(new LocalisedText("Linger は0以上にしてください。", "Linger must not be negative."));
        if (settings.RetryAfter <= TimeSpan.Zero) problems.Add(Positive(nameof(settings.RetryAfter)));
        if (settings.ForwardedEvery <= TimeSpan.Zero) problems.Add(Positive(nameof(settings.ForwardedEvery)));
        return problems;
    }

    private static LocalisedText Positive(string key) =>
        new($"{key} は正の値にしてください。", $"{key} must be greater than zero.");
}
