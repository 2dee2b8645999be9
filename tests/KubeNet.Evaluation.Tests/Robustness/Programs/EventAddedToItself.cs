new N().Fire();

// types
class N
{
    event Action? E;

    public void Fire()
    {
        E = () => { };
        while (true)
            E += E;
    }
}
