using System.Reflection;
using Yuimori.Console.Texts;
using Yuimori.Kernel.Text;

namespace Yuimori.Console.Tests;

public sealed class TextTests
{
    // Names that are the same in both languages.
    private static readonly HashSet<string> Same = new(StringComparer.Ordinal) { "PM2.5", "JSON" };

    public static TheoryData<string, string, string> All()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var type in typeof(FrameText).Assembly.GetTypes().Where(t => t.Namespace == typeof(FrameText).Namespace))
        {
            foreach (var property in type.GetProperties(BindingFlags.Static | BindingFlags.Public))
            {
                if (property.PropertyType != typeof(LocalisedText)) continue;
                var text = (LocalisedText)property.GetValue(null)!;
                data.Add($"{type.Name}.{property.Name}", text.Ja, text.En);
            }

            foreach (var field in type.GetFields(BindingFlags.Static | BindingFlags.NonPublic))
            {
                if (field.GetValue(null) is not Dictionary<string, LocalisedText> words) continue;
                foreach (var (word, text) in words) data.Add($"{type.Name}.{word}", text.Ja, text.En);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void EveryText_ExistsInBothLanguages(string name, string ja, string en)
    {
        Assert.False(string.IsNullOrWhiteSpace(ja), name);
        Assert.False(string.IsNullOrWhiteSpace(en), name);
        if (Same.Contains(ja)) return;
        Assert.True(ja.Any(IsJapanese), $"{name}: no Japanese in \"{ja}\"");
        Assert.False(en.Any(IsJapanese), $"{name}: Japanese in \"{en}\"");
    }

    [Fact]
    public void TheTestFindsTexts() => Assert.True(All().Count > 100);

    private static bool IsJapanese(char c) => c is (>= '\u3040' and <= '\u30ff') or (>= '\u4e00' and <= '\u9fff');
}
