using Yuimori.Kernel.Results;

namespace Yuimori.Detection.Monitoring.Gateway;

/// <summary>Expected failures of the arbitration.</summary>
internal static class ArbitrationErrors
{
    public static Error NotDurable(string detail) => Error.Of(
        "F12-02", "記録できなかったため、受け付けませんでした。", "It could not be recorded, so it was not accepted.", detail);

    public static Error Stopped { get; } = Error.Of(
        "F12-03", "調停は停止しています。", "The arbitration has stopped.");

    public static Error Busy { get; } = Error.Of(
        "F12-04", "調停が混み合っています。", "The arbitration is busy.", "The queue of the arbitration is full");
}
