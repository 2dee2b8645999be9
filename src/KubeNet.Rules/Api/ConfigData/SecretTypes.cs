using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;

namespace KubeNet.Rules.Api.ConfigData;

/// <summary>
/// KUBE1045: a Secret without the keys that its type requires (ValidateSecret in kubernetes/pkg/apis/core/validation/validation.go). Keys
/// in stringData count as keys in data.
/// </summary>
internal sealed class SecretTypes : Rule
{
    private const string ServiceAccount = "kubernetes.io/service-account.name";

    public SecretTypes()
        : base("KUBE1045", "The Secret lacks a key that its type requires", Severity.Error) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var secret in graph.Own)
        {
            if (secret is not { Group: "", Kind: "Secret" } || secret.Root.Scalar("type") is not { Text: { } name } type)
            {
                continue;
            }

            switch (name)
            {
                case "kubernetes.io/service-account-token":
                    if (secret.Metadata.Map("annotations")?[ServiceAccount] is null or ScalarNode { Value: null or "" })
                    {
                        Missing(
                            secret,
                            type,
                            $"metadata.annotations[{ServiceAccount}]",
                            "Set the annotation to the name of the ServiceAccount.",
                            findings
                        );
                    }

                    break;
                case "kubernetes.io/basic-auth":
                    if (!Has(secret, "username") && !Has(secret, "password"))
                    {
                        Missing(secret, type, "data[username]", "Add a username, a password or both.", findings);
                    }

                    break;
                default:
                    foreach (
                        var key in KeysOf(name)
                            .Where(key => !Has(secret, key) || (name == "kubernetes.io/ssh-auth" && IsEmpty(secret, key)))
                    )
                    {
                        Missing(secret, type, $"data[{key}]", "Add the key, or set 'type: Opaque'.", findings);
                    }

                    break;
            }
        }
    }

    private static string[] KeysOf(string type) =>
        type switch
        {
            "kubernetes.io/tls" => ["tls.crt", "tls.key"],
            "kubernetes.io/ssh-auth" => ["ssh-privatekey"],
            "kubernetes.io/dockercfg" => [".dockercfg"],
            "kubernetes.io/dockerconfigjson" => [".dockerconfigjson"],
            _ => [],
        };

    private static bool Has(Resource secret, string key) =>
        ConfigValues.MapsOf(secret).Any(data => data[key] is not null)
        || secret.Root["data"] is ScalarNode { Value: not null }
        || secret.Root["stringData"] is ScalarNode { Value: not null };

    private static bool IsEmpty(Resource secret, string key) =>
        (secret.Root.Map("stringData")?[key] ?? secret.Root.Map("data")?[key]) is ScalarNode { Value: null or "" };

    private static void Missing(Resource secret, ScalarNode type, string field, string wayOut, FindingSink findings) =>
        findings.Report(
            type,
            Refusal.Of(secret, field, $"is missing, but the type {Wording.Quoted(type)} requires it", "Required value", wayOut)
        );
}
