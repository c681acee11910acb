using System.Globalization;

namespace Yuimori.Detection.Monitoring.Conflict;

/// <summary>Numbers in the details of an Event.</summary>
internal static class Number
{
    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);
}
