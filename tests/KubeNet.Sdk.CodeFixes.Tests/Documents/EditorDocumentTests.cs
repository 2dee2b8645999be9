using KubeNet.Diagnosis.Reporting;
using KubeNet.HostTesting;

namespace KubeNet.Sdk.CodeFixes.Tests.Documents;

/// <summary>docs/editor.md says what an editor shows. With KUBENET_UPDATE_DOCS=1 it is written anew.</summary>
public sealed class EditorDocumentTests
{
    /// <summary>
    /// Ids whose page shows them in YAML, in a project file, or with code that no fix touches; the fixes' own tests have them in C#.
    /// </summary>
    private static readonly string[] s_notMendedOnTheirPage =
    [
        "KUBE1003",
        "KUBE1005",
        "KUBE1006",
        "KUBE1015",
        "KUBE1022",
        "KUBE1023",
        "KUBE1024",
        "KUBE1033",
        "KUBE1095",
        "KUBE1096",
        "KUBE2012",
        "KUBE2021",
        "KUBE2066",
        "KUBE2069",
        "KUBE3003",
    ];

    [Fact]
    public async Task The_document_is_what_an_editor_shows()
    {
        var rows = new List<EditorRow>();
        foreach (var rule in Descriptors.All)
        {
            rows.Add(await EditorRow.OfAsync(rule));
        }

        var text = EditorDocument.Of(rows);
        var path = Path.Combine(Checkout.Root, "docs", "editor.md");
        if (Environment.GetEnvironmentVariable("KUBENET_UPDATE_DOCS") == "1")
        {
            File.WriteAllText(path, text);
        }

        Assert.Equal(text, File.ReadAllText(path).ReplaceLineEndings("\n"));
        Lines.Equal(s_notMendedOnTheirPage, rows.Where(row => row.Offers.IsEmpty && FixCatalog.Ids.Contains(row.Id)).Select(row => row.Id));
        Lines.Empty(rows.Where(row => !row.Offers.IsEmpty && !FixCatalog.Ids.Contains(row.Id)).Select(row => row.Id));
    }

    [Fact]
    public void Another_mark_or_another_offer_makes_another_document()
    {
        var row = new EditorRow("KUBE1001", "Title", "80", "nodePort: 80", ["Write 30000"]);

        Assert.NotEqual(EditorDocument.Of([row]), EditorDocument.Of([row with { Marked = "81" }]));
        Assert.NotEqual(EditorDocument.Of([row]), EditorDocument.Of([row with { Offers = [] }]));
        Assert.Contains("the next free NodePort", EditorDocument.Of([row with { Offers = [] }]), StringComparison.Ordinal);
    }
}
