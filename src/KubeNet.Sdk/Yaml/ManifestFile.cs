namespace KubeNet;

/// <summary>One file of a set's folder, as <c>dotnet build</c> writes it.</summary>
public sealed class ManifestFile
{
    internal ManifestFile(string path, string content)
    {
        Path = path;
        Content = content;
    }

    /// <summary>
    /// The file's path relative to the set's folder, with <c>/</c> between folders on every system: <c>service-server.yaml</c>,
    /// <c>kustomization.yaml</c>, <c>nginx/acme.conf</c>. It holds only <c>a-z</c>, <c>0-9</c>, <c>.</c>, <c>-</c>, <c>_</c>, <c>@</c> and
    /// <c>/</c>.
    /// </summary>
    /// <example>
    /// <code>
    /// public sealed class Shop : ManifestSet
    /// {
    ///     protected override void Define(Manifests k8s) =&gt; k8s.ConfigMap("settings").Data("region", "eu");
    ///
    ///     public static void Print()
    ///     {
    ///         foreach (var file in new Shop().Render())
    ///         {
    ///             Console.WriteLine(file.Path);
    ///         }
    ///     }
    /// }
    /// </code>
    /// </example>
    public string Path { get; }

    /// <summary>
    /// The file's text: YAML, or the configuration of an NGINX, with LF line breaks, to be written as UTF-8 without a byte order mark.
    /// </summary>
    /// <example>
    /// <code>
    /// public sealed class Shop : ManifestSet
    /// {
    ///     protected override void Define(Manifests k8s) =&gt; k8s.ConfigMap("settings").Data("region", "eu");
    ///
    ///     public static void Print()
    ///     {
    ///         foreach (var file in new Shop().Render())
    ///         {
    ///             Console.WriteLine(file.Content.Length);
    ///         }
    ///     }
    /// }
    /// </code>
    /// </example>
    public string Content { get; }

    /// <summary>The file's path.</summary>
    /// <returns><see cref="Path"/>.</returns>
    public override string ToString() => Path;
}
