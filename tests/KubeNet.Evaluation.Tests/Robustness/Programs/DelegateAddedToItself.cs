Action a = () => { };
while (true)
    a += a;
