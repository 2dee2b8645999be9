namespace KubeNet;

/// <summary>A file of the project that is not UTF-8 text. A ConfigMap contains it in <c>binaryData</c>.</summary>
public sealed class BinaryFile : ProjectFile
{
    /// <summary>Creates a file from its name and bytes.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="base64">The content in base64. Invalid base64 throws an <see cref="ArgumentException"/>.</param>
    /// <example><code>k8s.ConfigMap("keys").File(new BinaryFile("store.p12", "AAEC"));</code></example>
    public BinaryFile(string name, string base64)
        : base(name)
    {
        try
        {
            _ = Convert.FromBase64String(base64 ?? throw new ArgumentNullException(nameof(base64)));
        }
        catch (FormatException)
        {
            throw new ArgumentException($"The content of '{name}' is not valid base64.", nameof(base64));
        }

        Base64 = base64;
    }

    internal override string ConfigMapField => "binaryData";

    internal override string ConfigMapValue => Base64;

    internal override string Base64 { get; }
}
