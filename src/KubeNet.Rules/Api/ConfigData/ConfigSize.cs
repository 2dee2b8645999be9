using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;

namespace KubeNet.Rules.Api.ConfigData;

/// <summary>
/// KUBE1043: more than 1 MiB in a ConfigMap or Secret (MaxSecretSize in kubernetes/pkg/apis/core/types.go). Only values count, not keys.
/// Base64 counts in its decoded size.
/// </summary>
internal sealed class ConfigSize : Rule
{
    private const long MostBytes = 1024 * 1024;

    public ConfigSize()
        : base("KUBE1043", "The data is larger than 1 MiB", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var resource in graph.Own)
        {
            var total = 0L;
            ScalarNode? last = null;
            var strings = resource is { Kind: "Secret", Group: "" } ? resource.Root.Map("stringData") : null;
            foreach (var data in ConfigValues.MapsOf(resource))
            {
                var field = data.FieldPath;
                foreach (var entry in data.Entries)
                {
                    // A key in stringData overrides the same key in data.
                    var isReplaced = field == "data" && strings?[entry.Key] is not null;
                    if (
                        !isReplaced
                        && entry.Value is ScalarNode value
                        && ConfigValues.Bytes(value, ConfigValues.IsBase64(resource, field)) is { } bytes
                    )
                    {
                        last = total <= MostBytes && total + bytes > MostBytes ? value : last;
                        total += bytes;
                    }
                }
            }

            if (last is not null)
            {
                findings.Report(
                    last,
                    Refusal.Of(
                        resource,
                        last.FieldPath,
                        FormattableString.Invariant($"increases the size of all values to '{total}' bytes"),
                        FormattableString.Invariant($"may not be more than {MostBytes} bytes"),
                        "Split the data into several objects, or mount a volume that contains the files."
                    )
                );
            }
        }
    }
}
