using System.Text;
using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet;

/// <summary>A Secret that a container or an Ingress can use: from this set, from a used set, or an external one.</summary>
public interface ISecret
{
    /// <summary>The Secret's name: <c>metadata.name</c>.</summary>
    /// <example><code>k8s.Deployment("web", image: "nginx:1.27").Env("SECRET", k8s.External.Secret("db").Name);</code></example>
    string Name { get; }
}

/// <summary>A Secret of the set (<c>v1</c>). Its content is stored unencrypted in the manifests. Anyone who has them can read it.</summary>
public sealed partial class SecretHandle : ResourceHandle<SecretHandle>, ISecret
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private SecretHandle(SetRecording recording, Resource resource)
        : base(recording, resource) { }

    /// <summary>
    /// Adds an entry: <c>data</c>, in base64, as <c>kubectl create secret generic --from-literal</c> writes it. Base64 is not encryption:
    /// the manifests contain the value, so a warning is reported for each literal (KUBE4001). Setting the same key to a different value is
    /// an error (KUBE0005).
    /// </summary>
    /// <param name="key">At most 253 letters, digits, <c>-</c>, <c>_</c> and <c>.</c></param>
    /// <param name="value">The value as plain text. Its UTF-8 bytes are stored. A string that is not valid Unicode is an error
    /// (KUBE0008).</param>
    /// <example>
    /// <code>
    /// #pragma warning disable KUBE4001 // no secret: a published test key
    /// k8s.Secret("demo").Data("key", "not-secret");
    /// #pragma warning restore KUBE4001
    /// </code>
    /// </example>
    public SecretHandle Data(string key, string value)
    {
        SetData(CallSite.Text(key), CallSite.Text(value));
        return this;
    }

    /// <summary>
    /// Adds the content of a file: <c>data</c>, in base64, as <c>kubectl create secret generic --from-file</c>. The content is stored
    /// unencrypted in the manifests and in the repository, so a warning is reported (KUBE4001). Setting the same key to different content
    /// is an error (KUBE0005).
    /// </summary>
    /// <param name="file">A file of the project, such as <c>Files.Certs.CaPem</c>.</param>
    /// <param name="key">The entry's key. Default: the file's name.</param>
    /// <example>
    /// <code>
    /// #pragma warning disable KUBE4001 // no secret: a published certificate
    /// k8s.Secret("ca").File(new TextFile("ca.pem", "-----BEGIN CERTIFICATE-----"));
    /// #pragma warning restore KUBE4001
    /// </code>
    /// </example>
    public SecretHandle File(ProjectFile file, string? key = null)
    {
        var content = CallSite.Arg(file);
        var name = CallSite.Arg(key);
        var value = content.Value ?? throw new ArgumentNullException(nameof(file));
        SetEntry(Root, "data", name.Value is { } said ? name.With(said) : content.With(value.Name), content.With(value.Base64));
        return this;
    }

    /// <summary>
    /// Sets the Secret's type: <c>type</c>, such as <c>kubernetes.io/basic-auth</c>. Default: <c>Opaque</c> (not written).
    /// </summary>
    /// <param name="type">The type. Some types require certain keys. Setting a different value later is an error (KUBE0005).</param>
    /// <example>
    /// <code>
    /// #pragma warning disable KUBE4001 // no secret: a published test key
    /// k8s.Secret("login").Type("kubernetes.io/basic-auth").Data("username", "demo").Data("password", "not-secret");
    /// #pragma warning restore KUBE4001
    /// </code>
    /// </example>
    public SecretHandle Type(string type)
    {
        Recording.SetOnce(Root, "type", CallSite.Text(type));
        return this;
    }

    /// <summary>
    /// Makes it a TLS Secret, as <c>kubectl create secret tls</c>: <c>type: kubernetes.io/tls</c> with <c>tls.crt</c> and <c>tls.key</c>.
    /// The manifests then contain the private key. Prefer a Secret that is not declared in the set (<c>k8s.External.Secret</c>).
    /// </summary>
    /// <param name="cert">The certificate chain in PEM: the text, not a file name.</param>
    /// <param name="key">The private key in PEM: the text, not a file name.</param>
    /// <example>
    /// <code>
    /// #pragma warning disable KUBE4001 // no secret: a published test key
    /// k8s.Secret("localhost-tls").Tls(cert: "the certificate in PEM", key: "its key in PEM");
    /// #pragma warning restore KUBE4001
    /// </code>
    /// </example>
    public SecretHandle Tls(string cert, string key)
    {
        var certificate = CallSite.Text(cert);
        var privateKey = CallSite.Text(key);
        var call = CallSite.Here;
        Recording.SetOnce(Root, "type", new Sourced<string>("kubernetes.io/tls", call));
        SetData(new Sourced<string>("tls.crt", call), certificate);
        SetData(new Sourced<string>("tls.key", call), privateKey);
        return this;
    }

    /// <summary>A Secret that was added as a model.</summary>
    internal static SecretHandle Of(SetRecording recording, Resource model) => new(recording, model);

    internal static SecretHandle Declare(SetRecording recording, Sourced<string> name) =>
        new(recording, recording.Add(new Resource("v1", "Secret", name, recording.Namespace, FieldOrders.Resource)));

    private void SetData(Sourced<string> key, Sourced<string> value)
    {
        try
        {
            SetEntry(Root, "data", key, value.With(Convert.ToBase64String(s_strict.GetBytes(value.Value))));
        }
        catch (EncoderFallbackException)
        {
            Recording.Report(
                EvaluationFindings.NotText,
                $"The value of '{key.Value}' in Secret '{Name}' is not valid Unicode (a lone surrogate), so it cannot be stored. "
                    + "Remove the lone surrogate.",
                value.Origin
            );
        }
    }
}
