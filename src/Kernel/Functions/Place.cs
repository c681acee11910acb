namespace Yuimori.Kernel.Functions;

/// <summary>Where a part of a function runs.</summary>
public enum Place
{
    /// <summary>On the device, in the agent.</summary>
    Device = 1,

    /// <summary>At the site, in the gateway.</summary>
    Gateway = 2,

    /// <summary>In the cloud, in the hub.</summary>
    Hub = 3,
}
