namespace KubeNet;

/// <summary>A file of the project that is not text in UTF-8. A ConfigMap has it in <c>binaryData</c>.</summary>
public sealed class BinaryFile : ProjectFile
{
    /// <summary>Bytes under a name.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="base64">The content in base64; anything else is an <see cref="ArgumentException"/>.</param>
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
            throw new ArgumentException($"The content of '{name}' is not base64.", nameof(base64));
        }

        Base64 = base64;
    }

    internal override string ConfigMapField => "binaryData";

    internal override string ConfigMapValue => Base64;

    internal override string Base64 { get; }
}
