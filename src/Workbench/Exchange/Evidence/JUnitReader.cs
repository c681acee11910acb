using Yuimori.Catalogue.Yaml;
using Yuimori.Workbench.Exchange.Foreign;
using Yuimori.Workbench.Exchange.JUnit;

namespace Yuimori.Workbench.Exchange.Evidence;

/// <summary>
/// Reads test cases from JUnit XML, with or without <c>testsuites</c> around, suites within suites too.
/// </summary>
internal static class JUnitReader
{
    public static Checked<List<TestResult>> Read(string path)
    {
        var parsed = ForeignFile.Read(path);
        if (!parsed.IsOk) return Checked<List<TestResult>>.Bad(parsed.Problems);
        if (parsed.Value.Map("testsuites") is null && parsed.Value.Map("testsuite") is null
            && parsed.Value["testsuites"] is null
            && parsed.Value["testsuite"] is null)
        {
            var problems = new ForeignProblems(path);
            problems.Add(
                ForeignProblems.UnknownFormat, parsed.Value.Position,
                new("JUnit形式のXMLではありません。", "This is not JUnit XML."),
                parsed.Value.Entries.Count > 0 ? parsed.Value.Entries[0].Key : "",
                new("<testsuites> または <testsuite> で始まるXML", "XML that begins with <testsuites> or <testsuite>"));
            return problems.Bad<List<TestResult>>();
        }

        var results = new List<TestResult>();
        var waiting = new Stack<ForeignMap>();
        waiting.Push(parsed.Value);
        while (waiting.TryPop(out var node))
        {
            foreach (var inner in node.Maps("testsuites").Concat(node.Maps("testsuite"))) waiting.Push(inner);
            results.AddRange(node.Maps("testcase").Select(Case));
        }

        return Checked<List<TestResult>>.Ok(results);
    }

    private static TestResult Case(ForeignMap test)
    {
        var outcome = test["failure"] is not null || test["error"] is not null ? JUnitOutcome.Failed
            : test["skipped"] is not null || test.Text("@status") is "notrun" or "skipped" or "disabled"
                ? JUnitOutcome.Skipped
            : JUnitOutcome.Passed;
        return new(test.Text("@classname") ?? "", test.Text("@name") ?? "", outcome);
    }
}
