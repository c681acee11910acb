using Yuimori.Kernel.Results;

namespace Yuimori.Initiation.InitialSetting.Device;

/// <summary>An attempt that failed.</summary>
/// <param name="Error">Why.</param>
/// <param name="RetryAfter">What the hub asked to wait (RFC 9110 §10.2.3); null: it did not ask.</param>
internal sealed record EnrolmentFailure(Error Error, TimeSpan? RetryAfter = null);
