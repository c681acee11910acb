using System.Text.Json;
using System.Text.Json.Serialization;

namespace Yuimori.Kernel.Json;

/// <summary>
/// Writes an enum as a kebab-case word and reads nothing else: numbers on the wire would hide meaning.
/// </summary>
/// <typeparam name="T">The enum.</typeparam>
public sealed class KebabEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, false)
    where T : struct, Enum;
