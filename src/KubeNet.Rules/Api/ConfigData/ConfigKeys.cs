using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.ConfigData;

/// <summary>
/// KUBE1042: the keys of a ConfigMap or Secret (ValidateConfigMap and ValidateSecret in kubernetes/pkg/apis/core/validation/validation.go).
/// A Secret may have a key in both data and stringData: stringData takes precedence.
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
                                "is an invalid key",
                                words,
                                "Choose a valid key. It becomes the name of a file or of an environment variable."
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
                                "is also a key of binaryData",
                                "duplicate of key present in binaryData",
                                "Remove one of the two."
                            ),
                            other.Value
                        );
                    }
                }
            }
        }
    }
}
