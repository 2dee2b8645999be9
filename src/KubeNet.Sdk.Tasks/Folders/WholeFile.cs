using System.Security.Cryptography;
using System.Text;

namespace KubeNet.Tasks.Folders;

/// <summary>
/// Writes files whole or not at all: whoever reads one sees the old content or the new content, also after a kill or on a full disk.
/// </summary>
internal static class WholeFile
{
    /// <summary>
    /// The end of the name of a file that is being written. A build that is killed may leave one behind; the next one removes it.
    /// </summary>
    public const string TemporaryEnd = ".kubenet-writing";

    public static void Write(string path, byte[] content)
    {
        var temporary = path + TemporaryEnd;
        try
        {
            WriteTemporary(temporary, content);
            if (File.Exists(path))
            {
                File.Replace(temporary, path, destinationBackupFileName: null);
            }
            else
            {
                File.Move(temporary, path);
            }
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Writes a file and its folder, unless the file has this content already.</summary>
    public static void WriteIfDifferent(string path, byte[] content)
    {
        if (!File.Exists(path) || !File.ReadAllBytes(path).SequenceEqual(content))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            Write(path, content);
        }
    }

    /// <summary>Writes a file that does not exist yet.</summary>
    /// <returns>False if it exists by now: another process was faster.</returns>
    public static bool TryCreate(string path, byte[] content)
    {
        // Two builds may create one file, so each needs a temporary name of its own.
        var temporary = path + "." + Guid.NewGuid().ToString("N").Substring(0, 8) + TemporaryEnd;
        try
        {
            WriteTemporary(temporary, content);
            return Alone(
                path,
                () =>
                {
                    if (File.Exists(path))
                    {
                        return false;
                    }

                    File.Move(temporary, path);
                    return true;
                }
            );
        }
        catch (IOException) when (File.Exists(path))
        {
            return false;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>
    /// Runs what no other build may do with the same file at the same time. On Unix, a move looks whether the file exists and then renames,
    /// so that of two at once both would succeed.
    /// </summary>
    private static bool Alone(string path, Func<bool> create)
    {
        using var sha = SHA256.Create();
        var name = BitConverter.ToString(sha.ComputeHash(Encoding.UTF8.GetBytes(path)), 0, 16).Replace("-", "");
        using var mutex = new Mutex(false, @"Global\KubeNet." + name);
        try
        {
            mutex.WaitOne();
        }
        catch (AbandonedMutexException)
        {
            // Its owner was killed; it is ours now.
        }

        try
        {
            return create();
        }
        finally
        {
            mutex.ReleaseMutex();
        }
    }

    private static void WriteTemporary(string temporary, byte[] content)
    {
        File.Delete(temporary); // never through a link of that name
        using var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        stream.Write(content, 0, content.Length);
    }
}
