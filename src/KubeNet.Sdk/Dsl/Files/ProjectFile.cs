namespace KubeNet;

/// <summary>
/// A file of the project whose content goes into a ConfigMap: <c>Files.Config.AppsettingsProductionJson</c>, which the build creates for
/// each <c>KubeNetFile</c> item.
/// </summary>
public abstract class ProjectFile
{
    private protected ProjectFile(string name) => Name = name ?? throw new ArgumentNullException(nameof(name));

    /// <summary>The file's name without its folder. It is the key in a ConfigMap, unless another key is specified.</summary>
    /// <example>
    /// <code>
    /// var settings = new TextFile("appsettings.json", "{ }");
    /// k8s.ConfigMap("settings").Data("file", settings.Name);
    /// </code>
    /// </example>
    public string Name { get; }

    /// <summary>The field of a ConfigMap for the content: <c>data</c> or <c>binaryData</c>.</summary>
    internal abstract string ConfigMapField { get; }

    /// <summary>The content in the form that this field needs.</summary>
    internal abstract string ConfigMapValue { get; }

    /// <summary>The content in base64, as a Secret needs it.</summary>
    internal abstract string Base64 { get; }

    /// <summary>Not supported: a file has no text representation.</summary>
    /// <returns>Nothing.</returns>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override string ToString() =>
        throw new InvalidOperationException("A file cannot be converted to a string. Use its Name, or the Text of a TextFile.");
}
