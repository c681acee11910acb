namespace Yuimori.Workbench.Picture.Drawing;

/// <summary>Where the parts of a picture lead.</summary>
internal sealed class Addresses(PictureOptions options)
{
    /// <summary>Whether anything may lead somewhere.</summary>
    public bool Any => options.LinkFindings || options.Address is not null;

    /// <summary>The address of a part, or null.</summary>
    public string? Of(PictureTarget target)
    {
        if (options.Address is { } address)
        {
            return address(target) is { } given && IsSafe(given) ? given : null;
        }

        return options.LinkFindings && target.FindingId is { } finding ? "#" + DomId.Of("finding-", finding) : null;
    }

    // An address is written by the caller, often around an id of the model: "javascript:" must never come of it, and
    // "//host" would leave the console.
    private static bool IsSafe(string address) => address.StartsWith('#')
        || address.StartsWith("https://", StringComparison.Ordinal)
        || (address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal)
            && !address.StartsWith("/\\", StringComparison.Ordinal));
}
