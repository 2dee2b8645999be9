using System.Text;
using KubeNet.Resources;

namespace KubeNet;

// The types of Secrets that Kubernetes knows.
public sealed partial class SecretHandle
{
    /// <summary>
    /// Makes it a TLS Secret from two files, as <c>kubectl create secret tls</c>: <c>type: kubernetes.io/tls</c> with <c>tls.crt</c> and
    /// <c>tls.key</c>. The manifests then contain the private key. Prefer a Secret that is not declared in the set
    /// (<c>k8s.External.Secret</c>).
    /// </summary>
    /// <param name="cert">The file with the certificate chain in PEM.</param>
    /// <param name="key">The file with the private key in PEM.</param>
    /// <example>
    /// <code>
    /// #pragma warning disable KUBE4001 // no secret: a published test key
    /// k8s.Secret("localhost-tls").Tls(cert: new TextFile("tls.crt", "in PEM"), key: new TextFile("tls.key", "in PEM"));
    /// #pragma warning restore KUBE4001
    /// </code>
    /// </example>
    public SecretHandle Tls(ProjectFile cert, ProjectFile key)
    {
        var certificate = CallSite.Arg(cert);
        var privateKey = CallSite.Arg(key);
        SetType("kubernetes.io/tls");
        SetFile("tls.crt", certificate, nameof(cert));
        SetFile("tls.key", privateKey, nameof(key));
        return this;
    }

    /// <summary>
    /// Makes it the account of an image registry, as <c>kubectl create secret docker-registry</c>:
    /// <c>type: kubernetes.io/dockerconfigjson</c> with <c>.dockerconfigjson</c>. The manifests then contain the password. Prefer a Secret
    /// that is not declared in the set (<c>k8s.External.Secret</c>).
    /// </summary>
    /// <param name="username">The user's name.</param>
    /// <param name="password">The password as plain text.</param>
    /// <param name="server">
    /// The registry: its host, also with a port, a path or a scheme. Anything else is an error (KUBE0005). Default: that of Docker Hub.
    /// </param>
    /// <param name="email">The user's e-mail address. Default: not written.</param>
    /// <example>
    /// <code>
    /// #pragma warning disable KUBE4001 // no secret: a published test account
    /// var registry = k8s.Secret("registry").DockerRegistry("demo", "not-secret", server: "registry.example.com");
    /// #pragma warning restore KUBE4001
    /// var web = k8s.ServiceAccount("web").ImagePullSecrets(registry);
    /// k8s.Deployment("web", image: "registry.example.com/web:1.4.2").ServiceAccount(web);
    /// </code>
    /// </example>
    public SecretHandle DockerRegistry(
        string username,
        string password,
        string server = "https://index.docker.io/v1/",
        string? email = null
    )
    {
        var user = CallSite.Text(username);
        var secret = CallSite.Text(password);
        var registry = CallSite.Text(server);
        var mail = CallSite.Arg(email);
        if (RegistryServer.WhyNot(registry.Value) is { } wrong)
        {
            // The value is not shown: it may be a password at the wrong place.
            Recording.Contradiction(
                $"The server of Secret '{Resource.Name}' is not the host of a registry: it {wrong}. Write a host such as "
                    + "'registry.example.com'. The order is username, password, server, email.",
                registry.Origin
            );
            return this;
        }

        var auth = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user.Value}:{secret.Value}"));
        var entries = new[] { ("username", user.Value), ("password", secret.Value), ("email", mail.Value), ("auth", auth) }
            .Where(entry => entry.Item2 is { Length: > 0 })
            .Select(entry => $"{GoJson.Quote(entry.Item1)}:{GoJson.Quote(entry.Item2!)}");
        var json = $"{{\"auths\":{{{GoJson.Quote(registry.Value)}:{{{string.Join(",", entries)}}}}}}}";
        SetType("kubernetes.io/dockerconfigjson");
        SetData(new Sourced<string>(".dockerconfigjson", CallSite.Here), secret.With(json));
        return this;
    }

    /// <summary>
    /// Makes it the accounts of image registries from a file, as <c>kubectl create secret docker-registry --from-file</c>:
    /// <c>type: kubernetes.io/dockerconfigjson</c> with <c>.dockerconfigjson</c>. The manifests then contain the passwords.
    /// </summary>
    /// <param name="config">The file, as <c>docker login</c> writes it to <c>~/.docker/config.json</c>.</param>
    /// <example>
    /// <code>
    /// #pragma warning disable KUBE4001 // no secret: no account in it
    /// k8s.Secret("registry").DockerRegistry(new TextFile("config.json", """{"auths":{}}"""));
    /// #pragma warning restore KUBE4001
    /// </code>
    /// </example>
    public SecretHandle DockerRegistry(ProjectFile config)
    {
        var file = CallSite.Arg(config);
        SetType("kubernetes.io/dockerconfigjson");
        SetFile(".dockerconfigjson", file, nameof(config));
        return this;
    }

    /// <summary>
    /// Makes it a name and a password: <c>type: kubernetes.io/basic-auth</c> with <c>username</c> and <c>password</c>. The manifests then
    /// contain the password.
    /// </summary>
    /// <param name="username">The user's name.</param>
    /// <param name="password">The password as plain text.</param>
    /// <example>
    /// <code>
    /// #pragma warning disable KUBE4001 // no secret: a published test account
    /// k8s.Secret("login").BasicAuth("demo", "not-secret");
    /// #pragma warning restore KUBE4001
    /// </code>
    /// </example>
    public SecretHandle BasicAuth(string username, string password)
    {
        var user = CallSite.Text(username);
        var secret = CallSite.Text(password);
        var call = CallSite.Here;
        SetType("kubernetes.io/basic-auth");
        SetData(new Sourced<string>("username", call), user);
        SetData(new Sourced<string>("password", call), secret);
        return this;
    }

    /// <summary>
    /// Makes it an SSH key: <c>type: kubernetes.io/ssh-auth</c> with <c>ssh-privatekey</c>. The manifests then contain the key.
    /// </summary>
    /// <param name="privateKey">The private key: the text, not a file name.</param>
    /// <example>
    /// <code>
    /// #pragma warning disable KUBE4001 // no secret: a published test key
    /// k8s.Secret("deploy-key").SshAuth("the key in PEM");
    /// #pragma warning restore KUBE4001
    /// </code>
    /// </example>
    public SecretHandle SshAuth(string privateKey)
    {
        var key = CallSite.Text(privateKey);
        SetType("kubernetes.io/ssh-auth");
        SetData(new Sourced<string>("ssh-privatekey", CallSite.Here), key);
        return this;
    }

    /// <summary>
    /// Makes it an SSH key from a file: <c>type: kubernetes.io/ssh-auth</c> with <c>ssh-privatekey</c>. The manifests then contain the key.
    /// </summary>
    /// <param name="privateKey">The file with the private key.</param>
    /// <example>
    /// <code>
    /// #pragma warning disable KUBE4001 // no secret: a published test key
    /// k8s.Secret("deploy-key").SshAuth(new TextFile("id_ed25519", "the key in PEM"));
    /// #pragma warning restore KUBE4001
    /// </code>
    /// </example>
    public SecretHandle SshAuth(ProjectFile privateKey)
    {
        var key = CallSite.Arg(privateKey);
        SetType("kubernetes.io/ssh-auth");
        SetFile("ssh-privatekey", key, nameof(privateKey));
        return this;
    }

    /// <summary>
    /// Makes it a token of a service account that does not expire: <c>type: kubernetes.io/service-account-token</c>, with the annotation
    /// <c>kubernetes.io/service-account.name</c>. The cluster writes the token into the Secret, so the manifests do not contain it.
    /// </summary>
    /// <param name="serviceAccount">The account, in the same namespace.</param>
    /// <example><code>k8s.Secret("ci-token").ServiceAccountToken(k8s.ServiceAccount("ci"));</code></example>
    public SecretHandle ServiceAccountToken(IServiceAccount serviceAccount)
    {
        var account = CallSite.Arg(serviceAccount).Named(one => one.Name);
        SetType("kubernetes.io/service-account-token");
        SetEntry(Resource.Metadata, "annotations", new Sourced<string>("kubernetes.io/service-account.name", CallSite.Here), account);
        return this;
    }

    private void SetType(string type) => Recording.SetOnce(Root, "type", new Sourced<string>(type, CallSite.Here));

    private void SetFile(string key, Sourced<ProjectFile> file, string parameter) =>
        SetEntry(
            Root,
            "data",
            new Sourced<string>(key, CallSite.Here),
            file.With((file.Value ?? throw new ArgumentNullException(parameter)).Base64)
        );
}
