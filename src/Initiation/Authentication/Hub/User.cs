using System.Text.Json;

namespace Yuimori.Initiation.Authentication.Hub;

/// <summary>A person who may sign in to the hub.</summary>
public sealed record User
{
    /// <summary>Prefix of the key in the hub's state; the name follows.</summary>
    public const string KeyPrefix = "users/";

    /// <summary>See <see cref="UserName"/>.</summary>
    public required string Name { get; init; }

    /// <summary>The password's hash.</summary>
    public required string PasswordHash { get; init; }

    /// <summary>Changes with the password: sessions that carry another stamp end.</summary>
    public required string Stamp { get; init; }

    /// <summary>When the account was made, in UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The bytes to keep.</summary>
    public byte[] Encode() => JsonSerializer.SerializeToUtf8Bytes(this, UserJson.Default.User);

    /// <summary>Reads them back.</summary>
    /// <exception cref="JsonException">They are damaged.</exception>
    public static User Decode(byte[] bytes) =>
        JsonSerializer.Deserialize(bytes, UserJson.Default.User) ?? throw new JsonException("null");
}
