using KubeNet.Tasks.Folders;

namespace KubeNet.Tasks.Planning;

/// <summary>A file as it must be. <see cref="Path"/> is relative to the output root.</summary>
internal sealed class WantedFile(string path, string content, bool isSecret)
{
    public string Path { get; } = path;

    public string Content { get; } = content;

    public bool IsSecret { get; } = isSecret;

    public byte[] Bytes { get; } = OutputFolder.Encoding.GetBytes(content);
}
