using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.ConfigData;

/// <summary>
/// KUBE1042: the keys of a ConfigMap or Secret (ValidateConfigMap and ValidateSecret in kubernetes/pkg/apis/core/validation/validation.go).
/// A key in both data and stringData of a Secret is taken: the latter wins.
/// </summary>
internal sealed class ConfigKeys : Rule
{
    public ConfigKeys()
        : base("KUBE1042", "The data key is invalid or duplicate", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var resource in graph.Own)
        {
            foreach (var data in ConfigValues.MapsOf(resource))
            {
                foreach (var entry in data.Entries)
                {
                    if (ConfigKey.WhyNot(entry.Key) is { } words)
                    {
                        findings.Report(
                            entry.KeyOrigin.Or(entry.Value.NearestOrigin),
                            Refusal.Of(
                                resource,
                                $"{data.FieldPath}[{entry.Key}]",
                                "is the key",
                                words,
                                "Write a key of that form; it becomes the name of a file or of a variable."
                            )
                        );
                    }
                }
            }

            if (
                resource is { Group: "", Kind: "ConfigMap" }
                && resource.Root.Map("data") is { } texts
                && resource.Root.Map("binaryData") is { } binary
            )
            {
                foreach (var entry in texts.Entries)
                {
                    if (binary.EntryOf(entry.Key) is { } other)
                    {
                        findings.Report(
                            entry.KeyOrigin.Or(entry.Value.NearestOrigin),
                            Refusal.Of(
                                resource,
                                $"data[{entry.Key}]",
                                "is the key",
                                "duplicate of key present in binaryData",
                                "Take one of the two out."
                            ),
                            other.Value
                        );
                    }
                }
            }
        }
    }
}
