using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Structure;
using KubeNet.Rules.Facts;

namespace KubeNet.Rules.Advice;

/// <summary>
/// KUBE4001: a Secret with values in the manifests. Advice is usually Info; this is intentionally a Warning, because everyone who can read
/// the folder, or its repository, has the secret. The message never shows the value.
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

            Judge(secret, "stringData", "is stored as plain text", findings);
            Judge(secret, "data", "is base64, which is not encryption", findings);
        }
    }

    private static void Judge(Resource secret, string field, string how, FindingSink findings)
    {
        foreach (var entry in secret.Root.Map(field)?.Entries ?? [])
        {
            if (
                entry.Value is ScalarNode { Text: { Length: > 0 } text } value
                && !Sops.IsEncrypted(value)
                && (field != "data" || UndecodableValue.IsBase64(text)) // otherwise KUBE1008
            )
            {
                findings.Report(
                    value,
                    $"{value.FieldPath} of {Wording.Named(secret)} {how}. "
                        + "Everyone who can read the manifests, or their repository, can read the secret. "
                        + (
                            ExternalObject.IsYaml(value.Origin)
                                ? "Create the Secret in another way, and say that it exists with "
                                : "Create the Secret outside the set and refer to it with "
                        )
                        + $"{ExternalObject.WayFrom(value.Origin, "v1", "Secret", secret.Namespace, secret.Name)}."
                );
            }
        }
    }
}
