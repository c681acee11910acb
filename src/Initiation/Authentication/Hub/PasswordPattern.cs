namespace Yuimori.Initiation.Authentication.Hub;

/// <summary>What a guesser recognises in a part of a password.</summary>
[Flags]
internal enum PasswordPattern
{
    /// <summary>Nothing: every character must be tried.</summary>
    None = 0,

    /// <summary>A common word or password.</summary>
    Word = 1,

    /// <summary>A word of the person's own.</summary>
    OwnWord = 2,

    /// <summary>abcd, 4321, qwerty.</summary>
    Sequence = 4,

    /// <summary>aaaa.</summary>
    Repeat = 8,

    /// <summary>1900–2099.</summary>
    Year = 16,
}
