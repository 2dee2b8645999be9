namespace KubeNet.Rules.Tests.Fidelity;

/// <summary>Manifests that others published, one by one, with a real API server's verdicts: what it takes gets no KUBE1xxx.</summary>
public class PublishedManifestTests
{
    [Fact]
    public void Nothing_that_the_server_takes_gets_an_Error()
    {
        var accused = new List<string>();
        var judged = 0;
        foreach (var file in PublishedFile.All())
        {
            if (file.Documents.Any(document => document.GetProperty("verdict").GetString() is not ("accept" or "skip")))
            {
                continue; // a refused neighbour in the file: which document is which is not said
            }

            accused.AddRange(ServerCase.ErrorsOf(file.Resources()).Select(error => $"{file.Path}: {error}"));
            judged += file.Documents.Count;
        }

        Assert.Equal("", string.Join('\n', accused));
        Assert.True(judged >= 800, $"only {judged} documents");
    }
}
