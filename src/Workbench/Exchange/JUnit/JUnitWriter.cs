using System.Globalization;
using System.Text;
using System.Xml;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Exchange.Export;
using Yuimori.Workbench.Lint;

namespace Yuimori.Workbench.Exchange.JUnit;

/// <summary>
/// Writes JUnit XML, which every CI shows: a suite of risks, one of requirements, one of what published analyses
/// expect, one of the model's own weak spots; a test case each.
/// </summary>
internal static class JUnitWriter
{
    public static ExportResult Write(DesignResult result, Language language)
    {
        var suites = new[]
        {
            new JUnitSuite("risks", [.. JUnitCases.Risks(result, language)]),
            new JUnitSuite("requirements", [.. JUnitCases.Requirements(result, language)]),
            new JUnitSuite("expectations", [.. JUnitCases.Expectations(result, language)]),
            new JUnitSuite("lint", [.. JUnitCases.Lint(result, language)]),
        }.Where(s => s.Cases.Count > 0).ToList();
        var losses = ExportLosses.Of(
            result, "JUnit", "stated risks", "stated requirements", "exceptions", "expectations", "lint", "set aside");
        losses.OneLanguage(result.Model, language);
        return new(Xml(result.Model.Id, suites), losses.Sorted);
    }

    private static string Xml(string system, List<JUnitSuite> suites)
    {
        using var memory = new MemoryStream();
        var settings = new XmlWriterSettings { Indent = true, Encoding = new UTF8Encoding(false), NewLineChars = "\n" };
        using (var xml = XmlWriter.Create(memory, settings))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", $"yuimori design {system}");
            Counts(xml, [.. suites.SelectMany(s => s.Cases)]);
            foreach (var suite in suites) Suite(xml, system, suite);
            xml.WriteEndElement();
        }

        return Encoding.UTF8.GetString(memory.ToArray()) + "\n";
    }

    private static void Suite(XmlWriter xml, string system, JUnitSuite suite)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", $"{system}.{suite.Name}");
        Counts(xml, suite.Cases);
        foreach (var test in suite.Cases)
        {
            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("classname", Visible($"{system}.{suite.Name}.{test.Group}"));
            xml.WriteAttributeString("name", Visible(test.Name));
            if (test.File is { } file) xml.WriteAttributeString("file", Visible(file));
            if (test.Line is { } line) xml.WriteAttributeString("line", line.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("time", "0");
            if (test.Outcome != JUnitOutcome.Passed) Outcome(xml, test);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Outcome(XmlWriter xml, JUnitCase test)
    {
        xml.WriteStartElement(test.Outcome == JUnitOutcome.Failed ? "failure" : "skipped");
        xml.WriteAttributeString("message", Visible(test.Message));
        if (test.Outcome == JUnitOutcome.Failed)
        {
            xml.WriteAttributeString("type", test.Type);
            xml.WriteString(Visible(test.Text));
        }

        xml.WriteEndElement();
    }

    private static void Counts(XmlWriter xml, IReadOnlyList<JUnitCase> cases)
    {
        void Count(string name, int count) =>
            xml.WriteAttributeString(name, count.ToString(CultureInfo.InvariantCulture));
        Count("tests", cases.Count);
        Count("failures", cases.Count(c => c.Outcome == JUnitOutcome.Failed));
        Count("errors", 0);
        Count("skipped", cases.Count(c => c.Outcome == JUnitOutcome.Skipped));
        xml.WriteAttributeString("time", "0");
    }

    // XML 1.0 §2.2 has no place for most control characters, not even escaped.
    private static string Visible(string text) =>
        string.Concat(text.Select(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c) ? c : '\uFFFD'));
}
