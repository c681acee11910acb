using Yuimori.Kernel.Functions;

namespace Yuimori.Initiation.InitialSetting;

/// <summary>
/// F1: the settings that a safe start needs are made, and nothing works before they are (FR-1, IC-1.1).
/// </summary>
[Function(1)]
public static class InitialSettingFunction
{
    /// <summary>The wizard has not been done; the hub answers nothing else.</summary>
    public const string SetupRequired = "F1.setup-required";

    /// <summary>The wizard has been done.</summary>
    public const string Completed = "F1.completed";

    /// <summary>A component got its first certificate with its claim code.</summary>
    public const string Enrolled = "F1.enrolled";

    /// <summary>A claim code was refused.</summary>
    public const string EnrolRefused = "F1.enrol-refused";

    /// <summary>What F1 states of itself.</summary>
    public static FunctionDescriptor Descriptor { get; } = new(
        FunctionId.Of(1),
        "initial-setting",
        [Place.Device, Place.Gateway, Place.Hub],
        [SetupRequired, Completed, Enrolled, EnrolRefused]);
}
