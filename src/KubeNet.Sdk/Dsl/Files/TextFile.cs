using System.Text;

namespace KubeNet;

/// <summary>A file of the project that is UTF-8 text.</summary>
public sealed class TextFile : ProjectFile
{
    /// <summary>Creates a file from its name and text.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="text">The content.</param>
    /// <example><code>k8s.ConfigMap("settings").File(new TextFile("appsettings.json", "{ }"));</code></example>
    public TextFile(string name, string text)
        : base(name) => Text = text ?? throw new ArgumentNullException(nameof(text));

    /// <summary>The content.</summary>
    /// <example>
    /// <code>
    /// var settings = new TextFile("appsettings.json", "{ }");
    /// k8s.Deployment("web", image: "nginx:1.27").Env("SETTINGS", settings.Text);
    /// </code>
    /// </example>
    public string Text { get; }

    internal override string ConfigMapField => "data";

    internal override string ConfigMapValue => Text;

    internal override string Base64 => Convert.ToBase64String(Encoding.UTF8.GetBytes(Text));
}
