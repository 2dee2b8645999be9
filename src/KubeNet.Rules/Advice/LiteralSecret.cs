using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Advice;

/// <summary>
/// KUBE4001: a Secret with values in the manifests. Advice is Info as a rule; this is a Warning on purpose, since whoever reads the
/// folder, or the repository that it is committed to, has the secret. The message never shows the value.
/// </summary>
internal sealed class LiteralSecret : Rule
{
    public LiteralSecret()
        : base("KUBE4001", "The Secret's value is stored unencrypted in the manifests", Severity.Warning) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var secret in graph.OwnOfKind("Secret"))
        {
            if (secret.Group.Length > 0)
            {
                continue;
            }

            Judge(secret, "stringData", "is written as it is", findings);
            Judge(secret, "data", "is base64, which is no protection", findings);
        }
    }

    private static void Judge(Resource secret, string field, string how, FindingSink findings)
    {
        foreach (var entry in secret.Root.Map(field)?.Entries ?? [])
        {
            if (entry.Value is ScalarNode { Text.Length: > 0 } value)
            {
                findings.Report(
                    value,
                    $"{value.FieldPath} of {Wording.Named(secret)} {how}: "
                        + "everyone who can read the manifests, or their repository, has it. "
                        + $"Create the Secret outside the set and refer to it with k8s.External.Secret(\"{secret.Name}\")."
                );
            }
        }
    }
}
