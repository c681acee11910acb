namespace Yuimori.Kernel.Identity;

/// <summary>What a certificate's holder is: the first path segment of its SPIFFE ID. Frozen: persisted.</summary>
public enum PeerKind
{
    /// <summary>A sensor, an actuator, or any other thing at the edge.</summary>
    Device = 1,

    /// <summary>A site's gateway.</summary>
    Gateway = 2,

    /// <summary>A hub.</summary>
    Hub = 3,

    /// <summary>A program that gives orders or reads data, such as a Controller.</summary>
    Service = 4,
}
