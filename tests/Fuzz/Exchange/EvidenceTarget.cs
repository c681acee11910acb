using Yuimori.Workbench.Exchange.Evidence;
using Yuimori.Workbench.Model;

namespace Yuimori.Fuzz.Exchange;

/// <summary>Target: the readers of JUnit XML and SARIF.</summary>
public sealed class EvidenceTarget(SystemModel model, string folder)
{
    /// <summary>One input: the bytes of a file of results. It is a report or a list of problems.</summary>
    public void Run(byte[] input)
    {
        var path = Path.Combine(folder, "results");
        File.WriteAllBytes(path, input);
        foreach (var read in new[] { EvidenceCheck.Read(model, [path], []), EvidenceCheck.Read(model, [], [path]) })
        {
            if (read.IsOk == read.Problems.Count > 0) throw new InvalidOperationException("A file is both good and bad.");
            if (read.IsOk && read.Value.Countermeasures.Count != model.Countermeasures.Count)
                throw new InvalidOperationException("A countermeasure is missing from the report.");
        }
    }
}
