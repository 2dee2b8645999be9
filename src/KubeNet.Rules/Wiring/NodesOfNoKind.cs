using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2075: pods that ask for nodes with an operating system or architecture that no node has. The kubelet sets the labels to GOOS and
/// GOARCH (kubernetes/pkg/kubelet/kubelet_node_status.go), so <c>x86_64</c> and <c>Linux</c> match no node. Only a value that is another
/// name, or almost the name, of a supported one is reported.
/// </summary>
internal sealed class NodesOfNoKind : Rule
{
    private static readonly string[] s_systems = ["linux", "windows"];

    private static readonly string[] s_architectures = ["amd64", "arm64", "arm", "386", "ppc64le", "s390x", "riscv64", "loong64"];

    /// <summary>What other tools call them.</summary>
    private static readonly Dictionary<string, string> s_otherNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["win"] = "windows",
        ["win32"] = "windows",
        ["win-x64"] = "windows",
        ["linux-x64"] = "linux",
        ["ubuntu"] = "linux",
        ["x86_64"] = "amd64",
        ["x86-64"] = "amd64",
        ["x64"] = "amd64",
        ["intel"] = "amd64",
        ["aarch64"] = "arm64",
        ["arm64v8"] = "arm64",
        ["arm64/v8"] = "arm64",
        ["armv8"] = "arm64",
        ["arm32v7"] = "arm",
        ["armv7"] = "arm",
        ["armv7l"] = "arm",
        ["armhf"] = "arm",
        ["i386"] = "386",
        ["x86"] = "386",
        ["ppc64el"] = "ppc64le",
    };

    public NodesOfNoKind()
        : base("KUBE2075", "No node has this operating system or architecture", Severity.Warning) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var resource in graph.Own)
        {
            if (NodeLabelFields.Selectors.Of(resource) is [var selectors])
            {
                selectors.Visit<MapNode, (Resource Resource, FindingSink Findings)>(
                    resource.Root,
                    (resource, findings),
                    static (selector, _, known) =>
                    {
                        foreach (var entry in selector.Entries)
                        {
                            Judge(known.Resource, entry.Key, entry.Value, known.Findings);
                        }
                    }
                );
            }

            if (NodeLabelFields.Requirements.Of(resource) is [var requirements])
            {
                requirements.Visit<MapNode, (Resource Resource, FindingSink Findings)>(
                    resource.Root,
                    (resource, findings),
                    static (requirement, _, known) =>
                    {
                        foreach (var value in requirement.List("values")?.Items ?? [])
                        {
                            Judge(known.Resource, requirement.Text("key"), value, known.Findings);
                        }
                    }
                );
            }
        }
    }

    private static void Judge(Resource resource, string? label, ResourceNode value, FindingSink findings)
    {
        var (names, what) = label switch
        {
            "kubernetes.io/os" or "beta.kubernetes.io/os" => (s_systems, "operating systems"),
            "kubernetes.io/arch" or "beta.kubernetes.io/arch" => (s_architectures, "architectures"),
            _ => ([], ""),
        };
        if (
            names.Length > 0
            && value is ScalarNode { Text: { Length: > 0 } text }
            && !names.Contains(text, StringComparer.Ordinal)
            && MeantBy(text, names) is { } meant
        )
        {
            findings
                .Suggesting(meant)
                .Report(
                    value,
                    $"{value.FieldPath} of {Wording.Named(resource)} is {Wording.Quoted(text)}, which no node has in the label {label}, "
                        + $"so the pods are never scheduled. The {what} have the names of Go. Did you mean {Wording.Quoted(meant)}?"
                );
        }
    }

    private static string? MeantBy(string text, string[] names) =>
        s_otherNames.TryGetValue(text, out var meant) && names.Contains(meant, StringComparer.Ordinal) ? meant : Nearest.To(text, names);
}
