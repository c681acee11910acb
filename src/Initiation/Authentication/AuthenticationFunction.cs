using Yuimori.Kernel.Functions;

namespace Yuimori.Initiation.Authentication;

/// <summary>F3 認証機能: who connects is uniquely identified and confirmed to be genuine (FR-2).</summary>
[Function(3)]
public static class AuthenticationFunction
{
    /// <summary>A member's session began.</summary>
    public const string Connected = "F3.connected";

    /// <summary>A member's session ended.</summary>
    public const string Disconnected = "F3.disconnected";

    /// <summary>Somebody was refused; <c>why</c> is one of <see cref="RefusalReason"/>.</summary>
    public const string Refused = "F3.refused";

    /// <summary>A certificate's holder claims another's id.</summary>
    public const string Impersonation = "F3.impersonation";

    /// <summary>It has stopped doing so.</summary>
    public const string ImpersonationCleared = "F3.impersonation-cleared";

    /// <summary>A live attempt to get in without the right certificate, and what became of it.</summary>
    public const string Drill = "F3.drill";

    /// <summary>A person signed in at the console.</summary>
    public const string SignedIn = "F3.signed-in";

    /// <summary>A person's sign-in was refused.</summary>
    public const string SignInRefused = "F3.sign-in-refused";

    /// <summary>What this function states of itself.</summary>
    public static FunctionDescriptor Descriptor { get; } = new(
        FunctionId.Of(3),
        "authentication",
        [Place.Device, Place.Gateway, Place.Hub],
        [
            Connected, Disconnected, Refused, Impersonation, ImpersonationCleared, Drill, SignedIn, SignInRefused,
        ]);
}
