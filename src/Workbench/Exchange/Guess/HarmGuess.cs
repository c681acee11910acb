using Yuimori.Kernel.Text;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Exchange.Guess;

/// <summary>
/// Harm to people from ratings of confidentiality, integrity and availability. Such ratings say nothing about life:
/// that stays none, and a person is asked.
/// </summary>
internal static class HarmGuess
{
    /// <summary>Harm from three ratings of 0 to 100.</summary>
    public static Harm Of(decimal? confidentiality, decimal? integrity, decimal? availability) => new(
        HarmLevel.None,
        Level(Math.Max(integrity ?? 0, availability ?? 0)),
        Level(confidentiality ?? 0));

    /// <summary>The rating of a word of Threagile, 0 to 100.</summary>
    public static decimal? RatingOf(string? word) => word switch
    {
        "public" or "archive" => 0,
        "internal" or "operational" => 20,
        "restricted" or "important" => 50,
        "confidential" or "critical" => 80,
        "strictly-confidential" or "mission-critical" => 100,
        _ => null,
    };

    /// <summary>What a person must look at.</summary>
    public static LocalisedText Review(string ratings) => new(
        $"被害はC/I/Aの評価（{ratings}）からの推定です。人命に関わるかは元の資料にないため、確認してください。",
        $"harm is guessed from the C/I/A ratings ({ratings}); they do not say whether life is at stake, please check.");

    private static HarmLevel Level(decimal rating) =>
        rating >= 70 ? HarmLevel.Severe : rating >= 30 ? HarmLevel.Slight : HarmLevel.None;
}
