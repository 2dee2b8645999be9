using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Wiring.Support;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2049: a TLS Secret that is not declared, while an unused Secret with a similar name is: a typo. A name that is not similar
/// to any other may exist elsewhere, which is KUBE4003 (the fields are those of <see cref="TlsSecretUse"/>).
/// </summary>
internal sealed class TlsSecretTwin : Rule
{
    public TlsSecretTwin()
        : base("KUBE2049", "The TLS Secret is declared under another name", Severity.Warning) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var (use, twin) in TlsSecrets.Missing(graph))
        {
            if (twin is null)
            {
                continue;
            }

            var (reference, field, from) = (use.Secret, use.Secret.Field, use.Secret.From);
            var meant = TlsSecrets.CertificateNameOf(twin)!;
            findings
                .Suggesting(meant)
                .Report(
                    field,
                    $"{field.FieldPath} of {Wording.Named(from)} refers to the Secret {Wording.Quoted(reference.Name)}, which does not "
                        + $"exist in the namespace {Wording.Quoted(reference.Namespace ?? "")}, so {use.Consequence}. "
                        + $"Did you mean {Wording.Quoted(meant)} ({Wording.Named(twin)}), which nothing uses?",
                    twin.Root
                );
        }
    }
}
