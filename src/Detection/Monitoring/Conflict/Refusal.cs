namespace Yuimori.Detection.Monitoring.Conflict;

/// <summary>Why an order or command is refused or loses, as stable words of the wire.</summary>
public static class Refusal
{
    /// <summary>The site has no such actuator.</summary>
    public const string UnknownActuator = "unknown-actuator";

    /// <summary>No grant of that actuator names the Controller.</summary>
    public const string UnknownController = "unknown-controller";

    /// <summary>The Controller may order the actuator, but not for this purpose.</summary>
    public const string UngrantedPurpose = "ungranted-purpose";

    /// <summary>The actuator has no such position.</summary>
    public const string UnknownValue = "unknown-value";

    /// <summary>The hold time is below 1 second or above the limit.</summary>
    public const string BadHold = "bad-hold";

    /// <summary>The reason is empty or too long.</summary>
    public const string BadReason = "bad-reason";

    /// <summary>The Controller sends more orders than any rule needs.</summary>
    public const string TooManyOrders = "too-many-orders";

    /// <summary>Its sequence number was seen before.</summary>
    public const string Replayed = "replayed";

    /// <summary>Not the order that the command's value needs.</summary>
    public const string WrongValue = "wrong-value";

    /// <summary>The order inside names another actuator.</summary>
    public const string WrongTarget = "wrong-target";

    /// <summary>The order inside is a release, which asks for no value.</summary>
    public const string NotASetOrder = "not-a-set-order";

    /// <summary>A command without an order asks for another value than the declared rest value.</summary>
    public const string NotTheRestValue = "not-the-rest-value";

    /// <summary>The order inside has outlived its hold.</summary>
    public const string HoldOutlived = "hold-outlived";

    /// <summary>Beaten by an order of a purpose that comes first.</summary>
    public const string HigherPurpose = "higher-purpose";

    /// <summary>Beaten by an order of the same purpose that stood first.</summary>
    public const string StoodFirst = "stood-first";
}
