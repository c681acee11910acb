using Yuimori.Kernel.Functions;

namespace Yuimori.Initiation.SettingConfirmation;

/// <summary>
/// F2: every component runs with the settings that the System file places on it, or a person is told (FR-1).
/// </summary>
[Function(2)]
public static class SettingConfirmationFunction
{
    /// <summary>A component's plan is, or is not, the one placed on it.</summary>
    public const string Confirmed = "F2.confirmed";

    /// <summary>What F2 states of itself.</summary>
    public static FunctionDescriptor Descriptor { get; } =
        new(FunctionId.Of(2), "setting-confirmation", [Place.Hub], [Confirmed]);
}
