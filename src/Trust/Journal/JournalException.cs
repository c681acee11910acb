using Yuimori.Kernel.Results;

namespace Yuimori.Trust.Journal;

/// <summary>The Journal could not keep what it was given: whoever waits for it must not acknowledge.</summary>
public sealed class JournalException : IOException
{
    /// <summary>With the error that the log carries.</summary>
    public JournalException(Error error, Exception? inner = null)
        : base(error.ToString(), inner) => Error = error;

    /// <summary>What failed.</summary>
    public Error Error { get; }
}
