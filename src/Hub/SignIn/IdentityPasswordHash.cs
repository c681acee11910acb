using Microsoft.AspNetCore.Identity;
using Yuimori.Initiation.Authentication.Hub;

namespace Yuimori.Hub.SignIn;

/// <summary>ASP.NET Core Identity's PBKDF2 (HMAC-SHA512, 100,000 rounds, salted) behind our port.</summary>
internal sealed class IdentityPasswordHash : IPasswordHash
{
    private static readonly object Nobody = new();

    private readonly PasswordHasher<object> _hasher = new();

    public string Hash(string password) => _hasher.HashPassword(Nobody, password);

    public bool Verify(string hash, string password) =>
        _hasher.VerifyHashedPassword(Nobody, hash, password) != PasswordVerificationResult.Failed;
}
