using Yuimori.Kernel.Messages;

namespace Yuimori.Agent.Controllers;

/// <summary>What a Controller has to think about.</summary>
internal abstract record ControllerInput
{
    /// <summary>A sensor reported.</summary>
    internal sealed record Read(SensorReading Reading) : ControllerInput;

    /// <summary>The arbiter says what became of an order.</summary>
    internal sealed record Told(Verdict Verdict) : ControllerInput;

    /// <summary>The gateway answered an order: null when it keeps it.</summary>
    internal sealed record Answered(OrderStep Step, string? Refused) : ControllerInput;

    /// <summary>Time went by, or the connection changed.</summary>
    internal sealed record Tick : ControllerInput;
}
